import type { ImportProgress } from '@pianqu/shared/events/event.contract.ts'
import { importProgressed } from '@pianqu/shared/events/told.ts'
import type { EventBus } from '../../http/event-bus.ts'

/** Tells the importer's own browsers how far an import is; silent where the caller gave no word to tell it apart by. */
export function progressTeller(events: Pick<EventBus, 'tell'>, userId: string, progress: string | undefined) {
  return (stage: ImportProgress['stage'], rows: number | null, file?: ImportProgress['file']): void => {
    if (progress === undefined) return
    events.tell([importProgressed(userId, { progress, stage, rows, ...(file && { file }) })])
  }
}
