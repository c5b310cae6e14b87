import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { claimStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Prose } from '../../ui/words/prose.tsx'

/** The claims that this person may read. */
export function ClaimsCard({ claims, claimCount }: Pick<Challenge, 'claims' | 'claimCount'>) {
  if (claims.length === 0 && claimCount === null) return null
  return (
    <Card title={claimCount === null ? '本单位的揭榜' : `${claimCount}个单位揭榜`} aside={<span>不公开</span>}>
      {claims.length === 0 && <EmptyNotice title="还没有单位揭榜" />}
      <Stack as="ul">
        {claims.map(({ claimId, unitName, state, text, plan, contact, reason, by, at }) => (
          <Box size="small" gap={4} key={claimId}>
            <Row as="span">
              <strong>{unitName}</strong>
              {claimStateNames[state]}
            </Row>
            <Prose>{text}</Prose>
            <Prose>实施方案：{plan}</Prose>
            <Note>
              联系：{contact}；{by}，{instantText(at)}
              {reason && `；${state === 'withdrawn' ? '撤回理由' : '评定理由'}：${reason}`}
            </Note>
          </Box>
        ))}
      </Stack>
    </Card>
  )
}
