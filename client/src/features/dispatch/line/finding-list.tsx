import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { findingTones } from '../../../parts/report/finding-tones.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'

const levelNames = { hard: '必须更正', soft: '需说明' } as const

/** What the checks say, the severe first; that there is nothing is said too. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <Note>没有发现问题</Note>
  const sorted = findings.toSorted((a, b) => a.level.localeCompare(b.level))
  return (
    <Stack as="ul" gap={6}>
      {sorted.map(({ field, code, level, message }) => (
        <Callout as="li" key={`${field} ${code}`} tone={findingTones[level]}>
          <strong>{levelNames[level]}</strong> {message}
        </Callout>
      ))}
    </Stack>
  )
}
