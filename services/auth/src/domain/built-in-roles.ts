/**
 * Roles that come with an installation: ours, then Azure's under Azure's own ids. They are rows like the others, written
 * at init; what is fixed here is only that nobody changes them.
 */
export const builtInRoleUids: ReadonlySet<string> = new Set([
  '00000000000000000000000000000001', // Strongroom Administrator
  '00482a5a887f4fb3b3633b7fe8e74483', // Key Vault Administrator
  '210905457ca74776b22ce363652d74d2', // Key Vault Reader
  'a68e7c170ab24c099a58125dae29748c', // Key Vault Purge Operator
  'a4417e6ffecd4de8b5677b0420556985', // Key Vault Certificates Officer
  'db79e9a768ee4b589aebb90e7c24fcba', // Key Vault Certificate User
  '14b46e9ec2b741b4b07b48a6ebf60603', // Key Vault Crypto Officer
  'e147488af6f541138e2db22465e65bf6', // Key Vault Crypto Service Encryption User
  '08bbd89e9f13488cac41acfcb10c90ab', // Key Vault Crypto Service Release User
  '12338af00e694776bea757ae8d297424', // Key Vault Crypto User
  'b86a8fe444ce4948aee5eccb2c155cd7', // Key Vault Secrets Officer
  '4633458b17de408ab8740445c86b69e6', // Key Vault Secrets User
  '8b54135cb56d4d72a53426097cfdc8d8', // Key Vault Data Access Administrator
  'f25e0fa2a7c84377a97654943a77a395', // Key Vault Contributor
])
