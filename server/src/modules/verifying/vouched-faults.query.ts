import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import type { Database } from '../../db/database.ts'
import { accounts } from '../accounts/account.tables.ts'
import { assessmentFiles } from '../assessment/audit.tables.ts'
import { blockerFiles } from '../blockers/blocker.tables.ts'
import { imports } from '../evidence/import.tables.ts'
import { policyFiles } from '../policy/policy.tables.ts'
import { lineFiles } from '../reports/line-file.tables.ts'
import { storedPages } from '../snapshots/frozen-page.facts.ts'
import { storedSnapshot } from '../snapshots/snapshot.facts.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'
import { snapshotHash } from '../snapshots/snapshot-hash.ts'
import { linesOf } from './told-lines.query.ts'

/** Snapshots that no longer come to their hash, or whose hash is not the one that was published. */
export function* snapshotFaults(db: Database): Generator<TrailFault[]> {
  const published = new Map(
    linesOf(db, ['period.publish', 'period.republish']).map(({ detail }) => [detail['snapshot'], detail['hash']]),
  )
  for (const { number, hash } of db.orm
    .select({ number: snapshots.number, hash: snapshots.hash })
    .from(snapshots)
    .all()) {
    const told = published.get(number)
    const isIntact =
      snapshotHash(storedSnapshot(db, number), storedPages(db, number)) === hash &&
      (told === undefined || told === hash)
    const message = `快照 ${number} 的内容与发布时的校验值不符`
    yield isIntact ? [] : [{ kind: 'snapshot-changed', seq: null, subject: `snapshot:${number}`, message }]
  }
  const kept = new Set(
    db.orm
      .select({ number: snapshots.number })
      .from(snapshots)
      .all()
      .map(({ number }) => number),
  )
  yield [...published.keys()]
    .filter((number): number is string => typeof number === 'string' && !kept.has(number))
    .map((number) => ({
      kind: 'snapshot-changed' as const,
      seq: null,
      subject: `snapshot:${number}`,
      message: `发布过的快照 ${number} 不见了`,
    }))
}

/** Every file that proves something, once. */
function keptFiles(db: Database): { readonly name: string; readonly hash: string }[] {
  const files = [
    ...db.orm.select({ name: imports.fileName, hash: imports.fileHash }).from(imports).all(),
    ...db.orm.select({ name: lineFiles.fileName, hash: lineFiles.fileHash }).from(lineFiles).all(),
    ...db.orm.select({ name: assessmentFiles.fileName, hash: assessmentFiles.fileHash }).from(assessmentFiles).all(),
    ...db.orm.select({ name: blockerFiles.fileName, hash: blockerFiles.fileHash }).from(blockerFiles).all(),
    ...db.orm.select({ name: policyFiles.fileName, hash: policyFiles.fileHash }).from(policyFiles).all(),
  ]
  return [...new Map(files.map((file) => [file.hash, file])).values()]
}

/** What a file store says of a hash. */
export type FileState = 'kept' | 'missing' | 'changed'

/** Evidence that is gone, or is not what was handed in. */
export function* fileFaults(db: Database, stateOf: (hash: string) => FileState): Generator<TrailFault[]> {
  for (const { name, hash } of keptFiles(db)) {
    const state = stateOf(hash)
    const subject = `file:${hash}`
    if (state === 'missing') {
      yield [
        { kind: 'file-missing', seq: null, subject, message: `原始文件「${name}」不见了（${hash.slice(0, 12)}…）` },
      ]
    }
    if (state === 'changed') {
      yield [
        { kind: 'file-changed', seq: null, subject, message: `原始文件「${name}」被改动（${hash.slice(0, 12)}…）` },
      ]
    }
  }
}

const accountLines = ['account.add', 'account.edit', 'account.disable', 'account.enable', 'account.remove'] as const

/** What the trail last said of an account. */
function* toldAccounts(db: Database) {
  const told = new Map<string, { role: unknown; unitCode: unknown; disabled: boolean }>()
  for (const { subject, action, detail } of linesOf(db, [...accountLines])) {
    const before = told.get(subject)
    const { role, unitCode } = detail
    if (action === 'account.add') told.set(subject, { role, unitCode, disabled: false })
    else if (action === 'account.remove') told.delete(subject)
    else if (before && action === 'account.edit') told.set(subject, { ...before, role, unitCode })
    else if (before) told.set(subject, { ...before, disabled: action === 'account.disable' })
  }
  yield* told
}

/** Accounts that are not as the trail says: a role, a unit or a state that nobody gave them, or nobody made them. */
export function accountFaults(db: Database): TrailFault[] {
  const told = new Map(toldAccounts(db))
  const rows = db.orm.select().from(accounts).all()
  const faultOf = (username: string, message: string): TrailFault => ({
    kind: 'account-changed',
    seq: null,
    subject: `account:${username}`,
    message,
  })
  const changed = rows.flatMap(({ username, role, unitCode, disabled }) => {
    const line = told.get(`account:${username}`)
    if (!line) return [faultOf(username, `账号 ${username} 没有新增的记录`)]
    const differs = [
      ...(line.role === role ? [] : ['角色']),
      ...(line.unitCode === unitCode ? [] : ['单位']),
      ...(line.disabled === disabled ? [] : ['停用状态']),
    ]
    return differs.length > 0 ? [faultOf(username, `账号 ${username} 的${differs.join('、')}与操作记录不符`)] : []
  })
  const names = new Set(rows.map(({ username }) => `account:${username}`))
  const gone = [...told.keys()].filter((subject) => !names.has(subject))
  return [
    ...changed,
    ...gone.map((subject) =>
      faultOf(subject.slice('account:'.length), `账号 ${subject.slice('account:'.length)} 不见了`),
    ),
  ]
}
