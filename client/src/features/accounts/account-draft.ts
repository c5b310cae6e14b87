import type { Role } from '@pianqu/shared/access/access.ts'
import { type NewAccount, newAccountSchema } from '@pianqu/shared/accounts/account.contract.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'

/** What the form holds while it is filled in. */
export interface AccountDraft {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitCode: string | null
  readonly password: string
}

export const emptyDraft: AccountDraft = { username: '', name: '', role: 'district', unitCode: null, password: '' }

/** What is wrong, by field. */
export type DraftErrors = Partial<Record<keyof AccountDraft, string>>

type Checked = { readonly account: NewAccount } | { readonly errors: DraftErrors }

const isField = (name: unknown): name is keyof AccountDraft => typeof name === 'string' && name in emptyDraft

/** Checks the draft by the schema that the server uses; the first fault of each field is told. */
export function checkDraft(draft: AccountDraft): Checked {
  const parsed = newAccountSchema.safeParse(draft)
  if (parsed.success) return { account: parsed.data }
  const errors: DraftErrors = {}
  for (const { path, message } of parsed.error.issues) {
    const [field] = path
    if (isField(field)) errors[field] ??= message
  }
  return { errors }
}

/** The faults that the server tells, each beside its field: `/unitCode`. */
export function errorsOfProblem({ code, detail, errors = [] }: Problem): DraftErrors {
  const found: DraftErrors = {}
  if (code === 'account/duplicate') found.username = detail ?? '用户名已存在'
  for (const { pointer, message } of errors) {
    const field = pointer.split('/').at(-1)
    if (isField(field)) found[field] ??= message
  }
  return found
}
