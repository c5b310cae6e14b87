import type { RulePage, RuleVersionRow } from '@pianqu/shared/rules/rule.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { Differences } from '../differences.tsx'
import { editionText, startText } from '../rule-text.ts'

/** Every version that was adopted, the newest first, with what it changed. */
export function HistoryCard({ rule: { versions } }: { readonly rule: RulePage }) {
  return (
    <Card title={`历次版本（${versions.length}）`}>
      {versions.length > 0 ? (
        <Stack as="ol" gap={8}>
          {versions.map((version) => (
            <Version key={version.edition} version={version} />
          ))}
        </Stack>
      ) : (
        <EmptyNotice title="还没有版本" />
      )}
    </Card>
  )
}

function who({ edition, draftedBy, adoptedBy, adoptedAt, basis }: RuleVersionRow): string {
  if (edition === 0) return '随系统提供'
  const adopted = `${adoptedBy ?? '—'}${adoptedAt ? `于${instantText(adoptedAt)}` : ''}采用`
  return [basis, `${draftedBy ?? '—'}拟定`, adopted].filter(Boolean).join(' · ')
}

function Version({ version }: { readonly version: RuleVersionRow }) {
  const { edition, isInForce, differences } = version
  const name = editionText(edition)
  return (
    <Box>
      <Row gap={[4, 12]}>
        <strong>{name}</strong>
        <span>{startText(version)}</span>
        {isInForce && <Tag kind="brand">现行</Tag>}
      </Row>
      <Note>{who(version)}</Note>
      {differences.length > 0 && <Differences caption={`${name}的改动`} differences={differences} />}
    </Box>
  )
}
