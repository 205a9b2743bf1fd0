// `make-certificates DIR`: development certificates for a cluster that docker compose runs. Host names are the services'.
import { makeCertificates } from '../certificates.ts'

const directory = process.argv[2]
if (directory === undefined) {
  console.error('usage: make-certificates DIR')
  process.exit(1)
}
const { userCaFile } = await makeCertificates(directory)
console.log(`certificates are in ${directory}; users trust ${userCaFile}`)
