import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { Criterion } from '@pianqu/shared/assessment/scheme.schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { MarkSession } from './mark-edit.ts'
import { MarkEntry } from './mark-entry.tsx'
import { TargetSteps } from './mark-panel.tsx'
import { MarkWords } from './mark-words.tsx'
import styles from './marking.module.css'
import { hasBlank, type SheetTarget, type ShownTarget } from './shown-sheet.ts'

interface MarkingCardsProps {
  readonly sheet: SheetPage
  readonly targets: readonly ShownTarget[]
  readonly session: MarkSession
  readonly onRecuse: (target: SheetTarget) => void
}

/** On a phone: one target at a time, beginning with the first that is not done. */
export function MarkingCards({ sheet, targets, session, onRecuse }: MarkingCardsProps) {
  const [at, setAt] = useState(() => Math.max(0, targets.findIndex(hasBlank)))
  const index = Math.min(at, targets.length - 1)
  const shown = targets[index]
  if (!shown) return <EmptyNotice title="没有评价对象">参加的单位由市级专班在开始考核时确定。</EmptyNotice>
  const criteria = sheet.sections.flatMap((section) => section.criteria)
  const go = (to: number) => {
    setAt(to)
    window.scrollTo({ top: 0 })
  }
  return (
    <Stack as="section" aria-label="逐个评分">
      <Box as="article" size="large" gap={12} aria-label={shown.target.name} key={shown.target.code}>
        <h3>{shown.target.name}</h3>
        <TargetSteps target={shown} isOpen={sheet.isOpen} session={session} onRecuse={onRecuse} />
        {!shown.isUntouched &&
          criteria
            .filter(({ code }) => code in shown.marks)
            .map((criterion) => (
              <CardCriterion
                key={criterion.code}
                shown={shown}
                criterion={criterion}
                isOpen={sheet.isOpen}
                session={session}
              />
            ))}
      </Box>
      <nav className={styles['pager']} aria-label="评价对象翻页">
        <Button disabled={index === 0} onClick={() => go(index - 1)}>
          上一个
        </Button>
        <span>
          {index + 1}/{targets.length}
        </span>
        <Button variant="primary" disabled={index === targets.length - 1} onClick={() => go(index + 1)}>
          下一个
        </Button>
      </nav>
    </Stack>
  )
}

interface CardCriterionProps {
  readonly shown: ShownTarget
  readonly criterion: Criterion
  readonly isOpen: boolean
  readonly session: MarkSession
}

function CardCriterion({ shown, criterion, isOpen, session }: CardCriterionProps) {
  const mark = shown.marks[criterion.code]
  const isAsked = shown.faults.some(({ criterionCode, code }) => criterionCode === criterion.code && code !== 'blank')
  return (
    <Stack gap={4} className={styles['criterion']}>
      <MarkEntry shown={shown} criterion={criterion} isOpen={isOpen} onEdit={session.edit} />
      {criterion.guidance && <Note>{criterion.guidance}</Note>}
      {(isAsked || mark?.reason) && (
        <MarkWords target={shown} criterion={criterion} isOpen={isOpen} onEdit={session.edit} />
      )}
    </Stack>
  )
}
