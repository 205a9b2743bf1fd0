// The reference for RSA: what one process gets out of the module itself. `raw-sign-rate LIBRARY TOKEN SECONDS` prints
// RS256-2048 signatures a second. The key is a public session object, so that no PIN is needed; it is gone at the end.

import pkcs11js from 'pkcs11js'

const [library = '', tokenLabel = '', seconds = '1'] = process.argv.slice(2)
const module = new pkcs11js.PKCS11()
module.load(library)
module.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK })
const slot = module
  .C_GetSlotList(true)
  .find((each) => module.C_GetTokenInfo(each).label.trim() === tokenLabel)
if (slot === undefined) throw new Error(`no token ${tokenLabel}`)
const session = module.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION)

const { privateKey } = module.C_GenerateKeyPair(
  session,
  { mechanism: pkcs11js.CKM_RSA_PKCS_KEY_PAIR_GEN },
  [
    { type: pkcs11js.CKA_TOKEN, value: false },
    { type: pkcs11js.CKA_PRIVATE, value: false },
    { type: pkcs11js.CKA_VERIFY, value: true },
    { type: pkcs11js.CKA_MODULUS_BITS, value: 2048 },
    { type: pkcs11js.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
  ],
  [
    { type: pkcs11js.CKA_TOKEN, value: false },
    { type: pkcs11js.CKA_PRIVATE, value: false },
    { type: pkcs11js.CKA_SIGN, value: true },
  ],
)
// DigestInfo of SHA-256 with a digest behind it, as key-crypto gives it to the module.
const input = Buffer.concat([
  Buffer.from('3031300d060960864801650304020105000420', 'hex'),
  Buffer.alloc(32, 7),
])
const out = Buffer.alloc(256)
const until = performance.now() + Number(seconds) * 1000
const startedAt = performance.now()
let signatures = 0
while (performance.now() < until) {
  module.C_SignInit(session, { mechanism: pkcs11js.CKM_RSA_PKCS }, privateKey)
  module.C_Sign(session, input, out)
  signatures += 1
}
process.stdout.write(`${((signatures * 1000) / (performance.now() - startedAt)).toFixed(1)}\n`)
