import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { AccountRow } from '@pianqu/shared/importing/kinds/accounts.kind.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Change } from '../../../db/command.ts'
import { dateAccounts } from '../../accounts/date-accounts.writes.ts'
import type { RowChange } from '../import-target.ts'

interface Pair {
  readonly before: AccountRow | null
  readonly after: AccountRow
}

// What the target of accounts wrote itself.
const rowIn = (text: string) => JSON.parse(text) as AccountRow
const pairOf = ({ before, after }: Pick<RowChange, 'before' | 'after'>): Pair => ({
  before: before === null ? null : rowIn(before),
  after: rowIn(after),
})

const isOtherPerson = (a: AccountRow, b: AccountRow): boolean =>
  a.role !== b.role || a.unitCode !== b.unitCode || a.disabled !== b.disabled

/** Throws auth/forbidden where a file would change one's own role or unit, or lock one out: an administrator is always left. */
export function demandOwnAccountStays(
  { actor }: Pick<Change, 'actor'>,
  kind: ImportKind,
  changes: readonly Pick<RowChange, 'before' | 'after'>[],
): void {
  if (kind !== 'accounts') return
  const own = changes.map(pairOf).find(({ after }) => after.username === actor.username)
  if (!own?.before || !isOtherPerson(own.before, own.after)) return
  throw new ProblemError('auth/forbidden', {
    detail: `文件里改了您自己的账号“${actor.username}”的角色、单位或停用，请由另一位系统管理员更改，或把这一行改回原样`,
  })
}

function tellChange({ audit }: Change, before: AccountRow, after: AccountRow): void {
  const subject = `account:${after.username}` as const
  const [{ name, role, unitCode }, to] = [before, after]
  if (name !== to.name || role !== to.role || unitCode !== to.unitCode) {
    const detail = { name: to.name, role: to.role, unitCode: to.unitCode, before: { name, role, unitCode } }
    audit({ action: 'account.edit', subject, detail, movesFigures: false })
  }
  if (before.disabled !== to.disabled) {
    const action = to.disabled ? 'account.disable' : 'account.enable'
    audit({ action, subject, detail: { unitCode: to.unitCode }, movesFigures: false })
  }
}

/** One line of trail for each account that an import brought or changed, or an undo put back, as if it were done by hand. */
export function recordAccounts(
  change: Change,
  kind: ImportKind,
  step: 'change' | 'restore',
  changes: readonly Pick<RowChange, 'before' | 'after'>[],
): void {
  if (kind !== 'accounts') return
  const { tx, recordedAt, audit } = change
  dateAccounts(tx, recordedAt)
  for (const { before, after } of changes.map(pairOf)) {
    const subject = `account:${after.username}` as const
    const { name, role, unitCode } = after
    if (before !== null) {
      if (step === 'change') tellChange(change, before, after)
      else tellChange(change, after, before)
    } else if (step === 'change') {
      audit({ action: 'account.add', subject, detail: { name, role, unitCode }, movesFigures: false })
      tellChange(change, { ...after, disabled: false }, after)
    } else audit({ action: 'account.remove', subject, detail: { unitCode }, movesFigures: false })
  }
}
