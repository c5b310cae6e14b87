import { hashOf } from '@pianqu/server/db/append-trail.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { trail } from '@pianqu/server/db/trail.tables.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { freezeResult } from '@pianqu/server/modules/assessment/results/freeze-result.writes.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { ResultContent } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'

type Sqlite = World['db']['sqlite']

/** What somebody does who may write the database file: the fences first, then the deed, then the fences again. */
export function behindTheFences(sqlite: Sqlite, deed: () => void): void {
  const fences = sqlite
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all()
  for (const { name } of fences) sqlite.exec(`DROP TRIGGER ${name}`)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma('ignore_check_constraints = ON')
  deed()
  sqlite.pragma('ignore_check_constraints = OFF')
  sqlite.pragma('foreign_keys = ON')
  for (const { sql } of fences) sqlite.exec(sql)
}

/** Puts another name on every line, with hashes that follow from each other. */
export function rewriteTrail({ sqlite, orm }: World['db']): void {
  const change = sqlite.prepare('UPDATE trail SET actor_name = ?, previous_hash = ?, hash = ? WHERE seq = ?')
  const rows = orm.select().from(trail).all()
  sqlite.exec("UPDATE trail SET hash = 'was ' || seq")
  let previousHash = ''
  for (const row of rows) {
    const changed = { ...row, actorName: '别人', previousHash }
    const hash = hashOf(changed)
    change.run(changed.actorName, previousHash, hash, row.seq)
    previousHash = hash
  }
}

/** A result of an assessment as it is published, without the round before it, so that there is one to touch. */
export function publishResult(world: World): void {
  world.db.sqlite.pragma('foreign_keys = OFF')
  const publish = commandsOf(world, operator)
  publish((change) => {
    const of = { year: 2024, direction: 'departments-mark-districts', version: 1 } as const
    const content = { rows: [{ code: 'D1', final: '90.00' }], because: null } as unknown as ResultContent
    change.audit({
      action: 'assessment.publish',
      subject: 'assessment:2024',
      detail: { results: [freezeResult(change, of, content)] },
    })
  })
  world.db.sqlite.pragma('foreign_keys = ON')
}

/** So many lines that nothing hangs on. */
export function writeLines(world: World, count: number): void {
  const write = commandsOf(world, operator)
  for (let at = 0; at < count; at += 1) {
    write(({ audit }) => audit({ action: 'account.demo-password', subject: 'installation', movesFigures: false }))
  }
}

interface Tampering {
  readonly what: string
  /** Plants it. */
  readonly plant: (world: World) => void
  /** How verification names it. */
  readonly kind: TrailFault['kind']
  readonly says: RegExp
}

const sql =
  (text: string) =>
  ({ db: { sqlite } }: World) =>
    behindTheFences(sqlite, () => sqlite.exec(text))

/** Takes the bytes of the oldest import out of the store, as who deletes the file does. */
function loseEvidence({ db, files }: World): void {
  const lost = db.sqlite.prepare<[], string>('SELECT file_hash FROM imports ORDER BY at LIMIT 1').pluck().get()
  const { stateOf } = files
  Object.assign(files, { stateOf: (hash: string) => (hash === lost ? 'missing' : stateOf(hash)) })
}

/** One of each kind, in an order in which none hides another. */
export const nineTamperings: readonly Tampering[] = [
  {
    what: 'the trail written anew',
    plant: ({ db }) => behindTheFences(db.sqlite, () => rewriteTrail(db)),
    kind: 'rewritten',
    says: /与库外保存的校验值（.*）不符，此前的记录可能被整体改写/,
  },
  {
    what: 'fifty rows cut from its end',
    plant: sql('DELETE FROM trail WHERE seq > (SELECT max(seq) - 50 FROM trail)'),
    kind: 'tail-cut',
    says: /操作记录的末尾被截去50条/,
  },
  {
    what: 'an edited row of the trail',
    plant: sql("UPDATE trail SET actor_name = '某人' WHERE seq = 12"),
    kind: 'line-changed',
    says: /^第12条操作记录的内容被改动$/,
  },
  {
    what: 'a figure doubled in its table alone',
    plant: sql(
      "UPDATE report_lines SET invested_yuan = 2 * invested_yuan WHERE project_code = 'P1' AND month = '2025-09'",
    ),
    kind: 'figure-changed',
    says: /^月报「P1 2025-09」的本月完成投资是 \d+万元，记录里是 \d+万元：没有任何导入、审核或更正说明这一改动$/,
  },
  {
    what: 'the content of a snapshot',
    plant: sql("UPDATE snapshots SET content = replace(content, 'P1', 'P9')"),
    kind: 'snapshot-changed',
    says: /^快照 2025-09-1 的内容与发布时的校验值不符$/,
  },
  {
    what: 'a result',
    plant: sql("UPDATE assessment_results SET content = replace(content, '90.00', '95.00')"),
    kind: 'result-changed',
    says: /^2024年部门评区县的考核结果（第1版）与发布时的校验值不符$/,
  },
  { what: 'evidence', plant: loseEvidence, kind: 'file-missing', says: /^原始文件「.*」不见了/ },
  {
    what: 'a role',
    plant: sql("UPDATE accounts SET role = 'taskforce' WHERE username = 'quxian1'"),
    kind: 'account-changed',
    says: /^账号 quxian1 的角色与操作记录不符$/,
  },
  {
    what: 'dropped triggers',
    plant: ({ db }) => void db.sqlite.exec('DROP TRIGGER trail_is_never_changed'),
    kind: 'schema-changed',
    says: /^数据库的触发器 trail_is_never_changed 被删除$/,
  },
]
