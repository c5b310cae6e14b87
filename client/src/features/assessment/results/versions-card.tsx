import type { ResultChange } from '@pianqu/shared/assessment/results/result.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { Results } from './result.queries.ts'

interface VersionsCardProps {
  readonly results: Results
  /** Undefined asks for the newest. */
  readonly onVersion: (version: number | undefined) => void
}

const columns: readonly Column<ResultChange>[] = [
  { key: 'target', header: '单位', cell: ({ targetName }) => targetName },
  { key: 'what', header: '内容', cell: ({ what }) => what },
  { key: 'before', header: '原来', align: 'end', cell: ({ before }) => before },
  { key: 'after', header: '现在', align: 'end', cell: ({ after }) => after },
]

/** Which version is in sight, what it changed and why, and that it is as it was frozen. */
export function VersionsCard({ results, onVersion }: VersionsCardProps) {
  const { version, versions, because, changes, hash, isIntact, publishedAt, publishedBy } = results
  const newest = versions[0]?.version ?? version
  return (
    <Card title={version === newest ? `第${version}版（最新）` : `第${version}版，已被第${newest}版更正`}>
      <Note>
        {instantText(publishedAt)} 由{publishedBy}发布
        {because && `，更正原因：${because}`}
      </Note>
      {changes.length > 0 && (
        <DataTable
          caption={`第${version}版与上一版的不同`}
          isCaptionShown
          columns={columns}
          rows={changes}
          rowKey={({ targetCode, what }) => `${targetCode} ${what}`}
          isDense
        />
      )}
      {versions.length > 1 && (
        <Stack as="ul" gap={4} aria-label="各版本">
          {versions.map((each) => (
            <li key={each.version}>
              <Button
                variant="quiet"
                aria-pressed={each.version === version}
                onClick={() => onVersion(each.version === newest ? undefined : each.version)}
              >
                第{each.version}版
              </Button>{' '}
              {each.publishedOn}，{each.publishedBy}
              {each.because && `：${each.because}`}
            </li>
          ))}
        </Stack>
      )}
      <Note kind="fine">
        校验码 {hash}，{isIntact ? '与发布时一致' : '与发布时不一致，请联系系统管理员'}
      </Note>
    </Card>
  )
}
