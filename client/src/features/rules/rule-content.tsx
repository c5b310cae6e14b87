import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { startNote } from '@pianqu/shared/rules/rule-start.ts'
import type { RuleStep } from '@pianqu/shared/rules/rule-state.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import { DraftCard } from './draft-card.tsx'
import { RuleEditor } from './editing/rule-editor.tsx'
import { HistoryCard } from './history/history-card.tsx'
import { PastDrafts } from './history/past-drafts.tsx'
import { InForceCard } from './in-force-card.tsx'
import { editionText, startText } from './rule-text.ts'
import { ruleSearch } from './rules.search.ts'
import { StepDialog } from './step-dialog.tsx'

/** `亮灯规则：第2版，2025年11月起`. */
function titleOf({ name, versions }: RulePage): string {
  const current = versions.find(({ isInForce }) => isInForce)
  return current ? `${name}：${editionText(current.edition)}，${startText(current)}` : `${name}：${editionText(null)}`
}

export function RuleContent({ rule }: { readonly rule: RulePage }) {
  const [{ draft: chosen }, change] = usePageSearch(ruleSearch)
  const mayWrite = useMay()('rules:write')
  const open = rule.drafts.filter(({ state }) => state === 'draft')
  const edited = open.find(({ ruleId }) => ruleId === chosen) ?? null
  const isEditing = mayWrite && (chosen === 'new' || edited !== null)
  const close = () => change({ draft: undefined })
  // Asked here: once a draft is decided its card is gone, and with it whatever stood in it.
  const [asked, setAsked] = useState<{ readonly draft: RuleDraft; readonly step: RuleStep } | null>(null)
  return (
    <Stack>
      <PageHeader
        title={titleOf(rule)}
        subject={{ back: <BackLink {...paths.rules()}>规则</BackLink>, name: rule.name }}
        aside={
          mayWrite &&
          !isEditing && (
            <Button variant="primary" onClick={() => change({ draft: 'new' })}>
              拟定新版本
            </Button>
          )
        }
      >
        <Note>{rule.about}。</Note>
        <Note>{startNote(rule.firstMonth, recordOf(rule.kind).starts)}</Note>
      </PageHeader>
      {isEditing && <RuleEditor key={chosen} rule={rule} draft={edited} onClose={close} />}
      {open
        .filter(({ ruleId }) => ruleId !== edited?.ruleId)
        .map((draft) => (
          <DraftCard
            key={draft.ruleId}
            rule={rule}
            draft={draft}
            onEdit={() => change({ draft: draft.ruleId })}
            onStep={(step) => setAsked({ draft, step })}
          />
        ))}
      <InForceCard rule={rule} />
      <HistoryCard rule={rule} />
      <PastDrafts drafts={rule.drafts.filter(({ state }) => state !== 'draft')} />
      {asked && <StepDialog rule={rule} {...asked} onClose={() => setAsked(null)} />}
    </Stack>
  )
}
