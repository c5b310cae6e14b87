import {
  forgetMapping,
  type ListedMapping,
  listMappings,
  nameMapping,
} from '@pianqu/shared/importing/kept-mapping.contract.ts'
import { importKindNames, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { choicesText } from '@pianqu/shared/importing/mapping-words.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import { FormDialog } from '../form/form-dialog.tsx'

const nameOf = ({ name, kind }: ListedMapping): string => name ?? `未命名的${importKindNames[kind]}表`

/** `拨付→到位资金（亿元）；标题在第 3 行；金额按亿元`. */
function saidText({ kind, choices, headerRow, money }: ListedMapping): string {
  const parts = [
    choicesText(kind, choices),
    headerRow === null ? '' : `标题在第 ${headerRow} 行`,
    money === null ? '' : `金额按${money}`,
  ]
  return parts.filter(Boolean).join('；') || '按表头识别'
}

interface KeptMappingsProps {
  /** Only those of one table. */
  readonly kind?: TableKind
}

/** What this unit keeps of the columns of its tables: to read, to name, and to forget. Nothing where nothing is kept. */
export function KeptMappings({ kind }: KeptMappingsProps) {
  const { data } = useQuery(queryOf(listMappings, {}))
  const [renaming, setRenaming] = useState<ListedMapping | null>(null)
  const forget = useChange(
    ({ kind, headers }: ListedMapping) => call(forgetMapping, { params: { kind, headers } }),
    [listMappings],
  )
  const rows = (data?.rows ?? []).filter((row) => kind === undefined || row.kind === kind)
  if (rows.length === 0) return null
  return (
    <details>
      <summary>记住的列对应 {rows.length} 套</summary>
      <Note>同样标题的表再来时自动按它读取；忘掉后按表头识别。</Note>
      {forget.error && <ProblemNotice problem={problemOf(forget.error)} />}
      <Stack as="ul" gap={8} aria-label="记住的列对应">
        {rows.map((row) => (
          <Row as="li" key={`${row.kind} ${row.headers}`} justify="between" gap={[4, 12]}>
            <div>
              <strong>{nameOf(row)}</strong>
              <Note>
                {importKindNames[row.kind]} · {saidText(row)} · {row.by} {instantText(row.at)} 记住
              </Note>
            </div>
            <Row gap={8}>
              <Button variant="quiet" onClick={() => setRenaming(row)} aria-label={`改名：${nameOf(row)}`}>
                改名
              </Button>
              <Button
                variant="quiet"
                onClick={() => forget.mutate(row)}
                isBusy={forget.isPending}
                aria-label={`忘掉：${nameOf(row)}`}
              >
                忘掉
              </Button>
            </Row>
          </Row>
        ))}
      </Stack>
      {renaming && <RenameDialog mapping={renaming} onClose={() => setRenaming(null)} />}
    </details>
  )
}

function RenameDialog({ mapping, onClose }: { readonly mapping: ListedMapping; readonly onClose: () => void }) {
  const { kind, headers, name } = mapping
  return (
    <FormDialog
      title="给记住的对应改名"
      description={`${importKindNames[kind]}表：${saidText(mapping)}`}
      endpoint={nameMapping}
      command={useCommand(nameMapping, { params: { kind, headers }, changes: [listMappings] })}
      first={{ name: name ?? '' }}
      verb="改名"
      done={(reply) => [`已改名为「${reply.name}」`]}
      onClose={onClose}
    >
      <TextEntry label="名称" name="name" hint="如：财政局拨付台账" />
    </FormDialog>
  )
}
