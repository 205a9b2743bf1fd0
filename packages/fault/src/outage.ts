/**
 * How an outage, whatever is away, is told within 2 s: what a call waits for on its way, in milliseconds. These stand side by side
 * because they add up; what one of them gets, those after it go without.
 */
export const OUTAGE_MS = {
  /** From the start of a call until it must have failed. The drills hold every fault to it. */
  told: 2000,
  /** Postgres. The server's own limits lie below ours, so that it gives up first and the connection survives. */
  database: {
    connection: 750,
    /** For a connection and the answer to the first statement together, and for each statement after it. */
    answer: 1000,
    /** What is left for the first statement at least, however long the connection took. */
    answerLeast: 250,
    statement: 900,
    lock: 750,
  },
  /** Each attempt at a row that another service owns; a balancing transport asks another replica the second time. */
  row: { attempt: 650, attempts: 2 },
  /**
   * A call to another service, from the start of the user's call. Longer than that one waits for the log, so that it still gets
   * its word across.
   */
  peer: {
    answer: 1450,
    /** From when it is made, of a call that took its time before. */
    answerLeast: 500,
  },
  /** What a worker of the HSM does, but for making keys, which takes what it takes. */
  hsm: 1350,
  /**
   * From the start of a call that makes a certificate: what is not made by then goes on without it, for a big RSA key takes longer
   * than anyone wants to wait.
   */
  certificate: {
    answer: 900,
    /** By then it must be on record that it goes on, or the call fails. */
    record: 1500,
    recordLeast: 200,
  },
  /** A record of the log. */
  record: {
    /** For one message to the log; it is sent again until it is taken. */
    attempt: 850,
    /** For a caller of the sink that says nothing else. */
    wait: 1300,
    /** From the start of its call, for an intent. */
    intent: 1000,
    /** From the start of its call, for the end of it. */
    end: 1250,
    /** From the end of a call that took its time. */
    endLeast: 300,
    /** From the start of a call that failed because something is away: `end`, and a little for the way. */
    endOfOutage: 1300,
  },
} as const
