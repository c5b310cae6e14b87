import type { BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerStateNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Row } from '../../ui/layout/row.tsx'
import { Note } from '../../ui/words/note.tsx'
import { nextStepText } from './blocker-words.ts'
import { Limit } from './limit.tsx'

/** One blocker in a list of a few: what it is, how old, until when, and who owes the next step. */
export function BlockerLine({ row }: { readonly row: BlockerRow }) {
  return (
    <li>
      <Row gap={[0, 12]} align="baseline">
        <Link {...paths.blocker(row.id)}>{row.title}</Link>
        <Note as="span">
          {row.number} · {row.type} · 账龄{row.ageDays}天 · {blockerStateNames[row.state]} · 时限 <Limit row={row} /> ·
          下一步：{nextStepText(row)}
        </Note>
      </Row>
    </li>
  )
}
