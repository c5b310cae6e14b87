import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import type { TrailAnchor, TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import type { Database } from '../../db/database.ts'
import { inOneReading } from '../../db/one-reading.ts'
import type { Seals } from '../../db/sealing.ts'
import { type KeptSums, otherSums } from '../figures/sums-digest.query.ts'
import { chainFaults } from './chain-faults.query.ts'
import { figureFaults } from './figure-faults.query.ts'
import { resultFaults } from './result-faults.query.ts'
import { rowFaults } from './row-faults.query.ts'
import { accountFaults, type FileState, fileFaults, snapshotFaults } from './vouched-faults.query.ts'

interface Witnesses {
  readonly anchors: readonly TrailAnchor[]
  readonly fileState: (hash: string) => FileState
  /** What the schema lacks, in sentences. */
  readonly schemaFaults: readonly string[]
  /** What the migrations brought before any command wrote. */
  readonly sealsAtFirst: Seals
}

/** A city that was written anew has a fault a line. */
const mostTold = 200

/** Kinds that are about the chain itself. */
const chainKinds: ReadonlySet<TrailFault['kind']> = new Set(['line-changed', 'line-missing', 'line-unlinked'])

/** Everything that can be seen to have been touched (domain §13), and sums that are kept and are not those of the lines. */
export const verifiedTrail = (db: Database, witnesses: Witnesses, kept?: KeptSums): ReplyOf<typeof verifyTrail> =>
  inOneReading(db, () => verified(db, witnesses, kept))

const sumFault = (month: Month): TrailFault => ({
  kind: 'figure-changed',
  seq: null,
  subject: `period:${month}`,
  message: `${monthText(month)}页面上的片区和全市合计，与逐行重新计算的不一致；重新启动服务后再核验`,
})

function verified(db: Database, witnesses: Witnesses, kept?: KeptSums): ReplyOf<typeof verifyTrail> {
  const faults: TrailFault[] = []
  const chain = chainFaults(db, witnesses.anchors)
  let step = chain.next()
  for (; !step.done; step = chain.next()) faults.push(...step.value)
  for (const batches of [
    snapshotFaults(db),
    resultFaults(db),
    figureFaults(db),
    rowFaults(db, witnesses.sealsAtFirst),
    fileFaults(db, witnesses.fileState),
  ]) {
    for (const batch of batches) faults.push(...batch)
  }
  faults.push(...accountFaults(db))
  if (kept) faults.push(...otherSums(db, kept).map(sumFault))
  for (const message of witnesses.schemaFaults)
    faults.push({ kind: 'schema-changed', seq: null, subject: null, message })
  return {
    ok: faults.length === 0,
    lines: step.value,
    brokenAt: faults.find(({ kind }) => chainKinds.has(kind))?.seq ?? null,
    faults: faults.slice(0, mostTold),
    found: faults.length,
  }
}
