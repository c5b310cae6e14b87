import type { Actor } from '@pianqu/shared/access/access.ts'
import { type DocumentKind, documentNames, endingOf } from '@pianqu/shared/documents/document-kinds.ts'
import { meetingDeck } from '@pianqu/shared/documents/meeting-deck.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { cityJob } from '../../work/job.ts'
import { writePrinted } from '../../workbook/write-printed.ts'
import { snapshotEntry } from '../snapshots/snapshot.facts.ts'
import { bulletinFacts } from './bulletin-facts.query.ts'
import { citedMinutes } from './cited-minutes.query.ts'
import { deckFacts } from './deck-facts.query.ts'
import { dispatchTable } from './dispatch-table.query.ts'
import type { Drawn } from './draw.ts'
import { issuerName } from './issuer.query.ts'
import { supervisionOrders } from './supervision-orders.query.ts'

interface Asked {
  readonly kind: DocumentKind
  readonly snapshot: string
  readonly actor: Actor
  /** Of orders of supervision: one of them. */
  readonly number: string | undefined
}

/** Programs that draw are large: only who draws reads them. */
const drawers: Readonly<Record<DocumentKind, (db: Database, asked: Asked) => Promise<Drawn>>> = {
  'bulletin.docx': async (db, { snapshot }) =>
    (await import('./draw-bulletin.ts')).bulletinPackage(bulletinFacts(db, snapshot)),
  'table.xlsx': async (db, { snapshot, actor }) => {
    const { sheets, ...said } = dispatchTable(db, snapshot, actor)
    return { bytes: await writePrinted(sheets, said) }
  },
  'supervision.docx': async (db, { snapshot, actor, number }) => {
    const { supervisionPackage } = await import('./draw-supervision.ts')
    const entry = snapshotEntry(db, snapshot)
    const orders = supervisionOrders(db, { actor, snapshot: entry, number })
    return supervisionPackage(orders, { issuer: issuerName(db), snapshot, month: monthText(entry.month) })
  },
  'meeting.pptx': async (db, { snapshot }) =>
    (await import('./draw-deck.ts')).deckPackage(meetingDeck(deckFacts(db, snapshot))),
  'minutes.docx': async (db, { snapshot, actor }) => {
    const { minutesPackage } = await import('./draw-minutes.ts')
    const { minutes, edition, at } = citedMinutes(db, { actor, snapshot })
    return { ...(await minutesPackage(minutes, { issuer: issuerName(db), edition })), at }
  },
}

/** A document of a snapshot, from its figures to its bytes. */
export const drawDocumentJob = cityJob('documents/draw', async (asked: Asked, { db }) => {
  const { kind, snapshot } = asked
  const { month, takenAt } = snapshotEntry(db, snapshot)
  const { settlePackage } = await import('./settle-package.ts')
  const { bytes, mend, at = takenAt } = await drawers[kind](db, asked)
  return {
    bytes: settlePackage(bytes, { at, ...(mend && { mend }) }),
    fileName: `${asked.number ?? monthText(month)}${documentNames[kind]}（快照${snapshot}）${endingOf(kind)}`,
  }
})
