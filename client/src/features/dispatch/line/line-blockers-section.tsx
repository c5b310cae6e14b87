import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useLiveRefresh } from '../../../api/live-refresh.ts'
import { BlockerLine } from '../../../parts/blockers/blocker-line.tsx'
import { blockerRefreshes, blockersQuery } from '../../../parts/blockers/blockers.queries.ts'
import { Raising } from '../../../parts/blockers/raising.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { ShownLine } from './shown-line.ts'

export interface LineBlockersProps {
  readonly line: ShownLine
  readonly month: Month
}

/** What the line says is in the way: raised with one press, and where the blockers of its project stand. */
export function LineBlockersSection({ line, month }: LineBlockersProps) {
  useLiveRefresh(blockerRefreshes)
  const mayRaise = useMay()('blockers:raise')
  const { projectCode, projectName, content } = line
  const { data, error } = useQuery(blockersQuery({ project: projectCode, view: 'all', sort: '-ageDays', pageSize: 50 }))
  const [isRaising, setRaising] = useState(false)
  const text = content.problem?.trim() ?? ''
  const rows = data?.rows ?? []
  const own = rows.find((row) => row.text.trim() === text)
  const shown = rows.filter((row) => row === own || row.state !== 'closed')
  if (text === '' && shown.length === 0) return null
  return (
    <Stack as="section" gap={6} isLoose aria-label="堵点">
      <h3>堵点</h3>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {text !== '' && data && !own && <Note>本行写的「{text}」还没有提为堵点。</Note>}
      {text !== '' && mayRaise && data && !own && <Button onClick={() => setRaising(true)}>提为堵点</Button>}
      <Stack as="ul" gap={6}>
        {shown.map((row) => (
          <BlockerLine key={row.id} row={row} />
        ))}
      </Stack>
      {isRaising && (
        <Raising
          place={{ kind: 'project', code: projectCode, name: projectName }}
          said={{ text, type: problemTypes.find((type) => type === content.problemType) ?? null, month }}
          onClose={() => setRaising(false)}
        />
      )}
    </Stack>
  )
}
