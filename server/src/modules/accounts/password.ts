import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id as OWASP asks at least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What stands in place of a hash where nobody has set a password yet: no password has it. */
export const noPassword = '!'

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

export const isPassword = async (passwordHash: string, password: string): Promise<boolean> =>
  passwordHash !== noPassword && verify(passwordHash, password)

/** Verified against where there is no such account or no password, so that the answer takes as long. */
let nobody: Promise<string> | undefined
export function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(24).toString('hex'))
  return nobody
}
