import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerLevelNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { supervisionColourNames, supervisionColours } from '@pianqu/shared/blockers/supervision.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'

type HistoryStep = Blocker['steps'][number]

/** What happened to it, from the newest back: by whom or by itself, from which day on, and when that was recorded. */
export function BlockerHistory({ blocker: { steps, pauses } }: { readonly blocker: Blocker }) {
  return (
    <Stack gap={12}>
      {pauses.length > 0 && (
        <Stack as="ul" isDotted gap={2}>
          {pauses.map(({ from, until, reason, by }) => (
            <li key={from}>
              暂缓{from}至{until}：{reason}（{by}）
            </li>
          ))}
        </Stack>
      )}
      <Stack as="ol" gap={12}>
        {steps.toReversed().map((step, at) => (
          // Two steps of one day are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows
          <Step key={steps.length - at} step={step} />
        ))}
      </Stack>
    </Stack>
  )
}

const aboutUnit = new Set(['assign', 'transfer', 'rule', 'supervise'])

/** An order of supervision is written down by the colour it has. */
const wordsOf = (step: string, text: string): string => {
  const colour = step === 'supervise' && supervisionColours.find((each) => each === text)
  return colour ? supervisionColourNames[colour] : text
}

function Step({ step: { step, name, on, at, by, unitName, level, text, proof } }: { readonly step: HistoryStep }) {
  return (
    <Stack as="li" gap={2}>
      <Row gap={[0, 8]} align="baseline">
        <strong>
          {on} {name}
        </strong>
        {step === 'escalate' && <span>到{blockerLevelNames[level]}</span>}
        {unitName && aboutUnit.has(step) && <span>{unitName}</span>}
        <Note as="span">{by ?? '系统（按时限）'}</Note>
      </Row>
      {text && <Prose>{wordsOf(step, text)}</Prose>}
      {proof && <Prose>证明：{proof}</Prose>}
      <Note kind="fine">记录于{instantText(at)}</Note>
    </Stack>
  )
}
