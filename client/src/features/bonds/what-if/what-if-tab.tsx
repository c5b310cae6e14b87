import type { Names } from '@pianqu/shared/bonds/scenario/step-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { candidatesQuery } from '../bonds.queries.ts'
import type { TabProps } from '../tab-props.ts'
import { CandidatesCard } from './candidates-card.tsx'
import { ResultCard } from './result-card.tsx'
import { ScenariosCard } from './scenarios-card.tsx'
import { StepsCard } from './steps-card.tsx'
import { useWhatIf } from './use-what-if.ts'

/** What would the year be if …: nothing of it is stored as data. */
export function WhatIfTab(props: TabProps) {
  const { year, change } = props
  const whatIf = useWhatIf(props)
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const { data } = useQuery(candidatesQuery(year.share.year))
  const names = namesOf(props, data?.rows ?? [], known)
  const { saved } = whatIf
  return (
    <Stack gap={16}>
      {whatIf.error && <ProblemNotice problem={problemOf(whatIf.error)} />}
      {saved && saved.year !== year.share.year ? (
        <EmptyNotice title={`「${saved.name}」是${saved.year}年的方案`}>
          <Button onClick={() => change({ year: saved.year })}>查看{saved.year}年</Button>
        </EmptyNotice>
      ) : (
        <>
          <ResultCard {...props} whatIf={whatIf} />
          <Columns>
            <CandidatesCard year={year} basis={props.search.basis} whatIf={whatIf} names={names} />
            <Stack gap={16}>
              <StepsCard
                year={year}
                whatIf={whatIf}
                names={names}
                onKnown={(code, name) => setKnown(new Map([...known, [code, name]]))}
              />
              <ScenariosCard {...props} whatIf={whatIf} />
            </Stack>
          </Columns>
        </>
      )}
    </Stack>
  )
}

type Candidate = { readonly projectCode: string; readonly projectName: string }

function namesOf({ year }: TabProps, candidates: readonly Candidate[], known: ReadonlyMap<string, string>): Names {
  const batches = new Map(year.batches.map(({ code, name }) => [code, name]))
  const projects = new Map(
    [...year.outside, ...candidates].map(({ projectCode, projectName }) => [projectCode, projectName]),
  )
  return {
    batch: (code) => batches.get(code) ?? code,
    project: (code) => projects.get(code) ?? known.get(code) ?? code,
  }
}
