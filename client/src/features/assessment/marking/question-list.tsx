import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { openQuestions, type ShownTarget } from './shown-sheet.ts'
import type { Place } from './use-marking-desk.ts'

interface QuestionListProps {
  readonly sheet: SheetPage
  readonly targets: readonly ShownTarget[]
  readonly onGoTo: (place: Place) => void
}

/** 「3 处需说明」: every mark that asks for a word, to go to it. */
export function QuestionList({ sheet, targets, onGoTo }: QuestionListProps) {
  const questions = openQuestions(targets)
  if (questions.length === 0) return null
  const criteria = new Map(sheet.sections.flatMap(({ criteria }) => criteria.map(({ code, name }) => [code, name])))
  const names = new Map(targets.map(({ target }) => [target.code, target.name]))
  return (
    <section aria-label="需说明">
      <h4>{questions.length} 处需说明</h4>
      <Note>F8 到下一处</Note>
      <Stack as="ul" gap={2}>
        {questions.map(({ targetCode, criterionCode, message }) => (
          <li key={`${targetCode} ${criterionCode}`}>
            <Button variant="quiet" onClick={() => onGoTo({ targetCode, criterionCode })}>
              {names.get(targetCode)} · {criteria.get(criterionCode)}
            </Button>
            <Note as="small" kind="fine">
              {message}
            </Note>
          </li>
        ))}
      </Stack>
    </section>
  )
}
