// mocha's own report, and the totals in the file that STRONGROOM_TOTALS_FILE names.
const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

module.exports = class TotalsReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      writeFileSync(
        process.env.STRONGROOM_TOTALS_FILE,
        JSON.stringify({ passes, failures, pending }),
      )
    })
  }
}
