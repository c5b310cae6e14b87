import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { forgetMapping, keepMapping, listMappings } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { problemOf } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'
import { useChange } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import { nothingSaid, type Said, saysAlike, toKeep } from './meant.ts'

interface MappingMemoryProps {
  readonly kind: TableKind
  readonly fileName: string
  readonly reading: MappingReading
  readonly said: Said
  readonly onChange: (said: Said) => void
  /** What is kept for these titles from now on. */
  readonly onKept: (kept: MappingReading['kept']) => void
}

/** What is kept of columns for the same titles: that it is used, the way to do without it, to keep what is said now, and to forget. */
export function MappingMemory({ kind, fileName, reading, said, onChange, onKept }: MappingMemoryProps) {
  const { kept, titles } = reading
  const params = { kind, headers: titles }
  const keep = useChange(
    (body: ReturnType<typeof toKeep>) => {
      const name = fileName
        .replace(/\.[^.]*$/, '')
        .trim()
        .slice(0, 60)
      return call(keepMapping, { params, body: { ...body, ...(name && { name }) } })
    },
    [listMappings],
  )
  const forget = useChange(() => call(forgetMapping, { params }), [listMappings])
  const isUsed = kept !== null && saysAlike(said, kept)
  const mayKeep = !isUsed && !saysAlike(said, nothingSaid)
  const error = keep.error ?? forget.error
  if (!kept && !mayKeep) return null
  const remember = () =>
    keep.mutate(toKeep(said, reading), {
      onSuccess: ({ at, by }) => {
        const { choices, headerRow, money } = said
        onKept({ choices: [...choices], headerRow, money, at, by })
      },
    })
  return (
    <>
      <Row gap={8} align="center">
        {kept && (
          <Note role="status">
            {isUsed ? '已按记住的对应读取' : '记住的对应没有使用'}：{kept.by} {instantText(kept.at)} 为同样的标题记住
          </Note>
        )}
        {isUsed && <Button onClick={() => onChange(nothingSaid)}>这次不用</Button>}
        {mayKeep && (
          <Button onClick={remember} isBusy={keep.isPending}>
            {kept ? '改记这套对应' : '记住这套对应'}
          </Button>
        )}
        {kept && (
          <Button onClick={() => forget.mutate(undefined, { onSuccess: () => onKept(null) })} isBusy={forget.isPending}>
            忘掉
          </Button>
        )}
      </Row>
      {error && <ProblemNotice problem={problemOf(error)} />}
    </>
  )
}
