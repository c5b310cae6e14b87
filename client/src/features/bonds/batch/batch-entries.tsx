import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import batch from './batch.module.css'
import { type BatchEntry, entryText } from './batch-record.ts'

interface BatchEntriesProps {
  readonly entries: readonly BatchEntry[]
  readonly isUpdating: boolean
}

/** Every movement of the money, as it was recorded; nothing is ever taken out. */
export function BatchEntries({ entries, isUpdating }: BatchEntriesProps) {
  return (
    <Card title={`变动记录${entries.length}条`} isUpdating={isUpdating}>
      {entries.length === 0 && <EmptyNotice title="还没有变动记录" />}
      <Stack as="ol" gap={8}>
        {entries.map((entry) => (
          <li key={entry.entryId} className={batch['entry']}>
            <time dateTime={entry.effectiveOn}>{entry.effectiveOn}</time>
            <span>{entryText(entry)}</span>
            <Note as="small" kind="fine">
              {entry.by} {instantText(entry.at)}
            </Note>
          </li>
        ))}
      </Stack>
    </Card>
  )
}
