// Ends with 0 where the service beside it serves users: a container's health check.
const answer = await fetch(`http://127.0.0.1:${process.argv[2]}/readyz`).catch(() => undefined)
process.exitCode = answer?.ok ? 0 : 1
