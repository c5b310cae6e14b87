import { type PasswordPreset, passwordFault } from '@pianqu/shared/accounts/password-rule.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { dictionary } from '@zxcvbn-ts/language-common'
import type { Database } from '../../db/database.ts'
import { unitName } from '../units/unit.facts.ts'

/** The ten thousand commonest passwords, commonest first in their list. */
const common = new Set(dictionary['passwords-common'].slice(0, 10_000))

interface Account {
  readonly username: string
  readonly name: string
  readonly unitCode: string | null
}

interface Asked {
  readonly db: Database
  readonly settings: { readonly passwordPreset: PasswordPreset }
}

/** Throws common/malformed where a password is too weak for this account. */
export function demandPassword({ db, settings }: Asked, password: string, { username, name, unitCode }: Account): void {
  const unit = unitCode === null ? undefined : unitName(db, unitCode)
  const known = [username, name, ...(unit ? [unit] : []), ...(unitCode ? [unitCode] : [])]
  const message = passwordFault(password, {
    known,
    isCommon: (text) => common.has(text),
    preset: settings.passwordPreset,
  })
  if (message === null) return
  const errors = [{ pointer: '/password', code: 'weak', message }]
  throw new ProblemError('common/malformed', { detail: message, errors })
}
