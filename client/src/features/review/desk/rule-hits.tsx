import type { RuleHit } from '@pianqu/shared/reports/review.contract.ts'
import { findingTones } from '../../../parts/report/finding-tones.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'

interface RuleHitsProps {
  readonly hits: readonly RuleHit[]
  readonly note: string | null
}

const levelNames = { hard: '必须更正', soft: '需说明' } as const

/** The rules the line runs into, each with its sentence, and the note that answers them. */
export function RuleHits({ hits, note }: RuleHitsProps) {
  if (hits.length === 0 && note === null) return null
  return (
    <Stack gap={6}>
      {hits.length > 0 && (
        <Stack as="ul" gap={6} aria-label="核对发现">
          {hits.map(({ field, code, level, message, isExplained }) => (
            <Callout as="li" key={`${field} ${code}`} tone={isExplained ? 'plain' : findingTones[level]}>
              <strong>{isExplained ? '已说明' : levelNames[level]}</strong> {message}
            </Callout>
          ))}
        </Stack>
      )}
      {note !== null && (
        <p>
          <strong>备注</strong> {note}
        </p>
      )}
    </Stack>
  )
}
