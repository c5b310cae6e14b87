import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { createRace } from '@pianqu/shared/rankings/race.contract.ts'
import {
  type MemberKind,
  memberKindNames,
  memberKinds,
  type RaceIndicator,
  raceBases,
  raceIndicatorNames,
  raceIndicators,
} from '@pianqu/shared/rankings/race.schema.ts'
import type { getRankings } from '@pianqu/shared/rankings/ranking.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import { MemberChoice } from './member-choice.tsx'
import { percentOfEntry, raceFault } from './race-form.ts'
import { membersQuery, useCreateRace } from './races.queries.ts'

interface AddRaceDialogProps {
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

const membersOf = ({ rows }: ReplyOf<typeof getRankings>) =>
  rows.map(({ code, name }) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1))

/** Sets up a race: who, on what, and over which months. */
export function AddRaceDialog({ onClose, onDone }: AddRaceDialogProps) {
  const [indicator, setIndicator] = useState<RaceIndicator | null>(null)
  const [memberKind, setMemberKind] = useState<MemberKind | null>(null)
  const [members, setMembers] = useState<readonly string[]>([])
  const [target, setTarget] = useState('')
  const known = useQuery({ ...membersQuery(memberKind), select: membersOf })
  const options = known.data ?? []
  const body = { indicator, memberKind, members: [...members], targetPercent: percentOfEntry(target) }
  return (
    <FormDialog
      title="新建赛马"
      description="选定一组单位，在一段时间里比同一个指标。新建后不能改，录错了撤销再建。"
      isWide
      endpoint={createRace}
      command={useCreateRace()}
      body={body}
      missing={(written) => raceFault({ ...body, ...written }, new Set(options.map(({ code }) => code)))}
      verb="新建"
      done={({ name }) => [`已新建「${name}」`, '名次随各月数据逐月公布。']}
      onDone={({ id }) => onDone(id)}
      onClose={onClose}
    >
      <TextEntry label="名称" name="name" />
      <Row gap={[12, 16]} align="start">
        <Select
          label="指标"
          name="indicator"
          value={indicator ?? ''}
          options={raceIndicators.map((value) => ({ value, label: raceIndicatorNames[value] }))}
          onChange={(next) => setIndicator(raceIndicators.find((each) => each === next) ?? indicator)}
        />
        <Select
          label="参赛单位"
          name="memberKind"
          value={memberKind ?? ''}
          options={memberKinds.map((value) => ({ value, label: memberKindNames[value] }))}
          onChange={(next) => {
            setMemberKind(memberKinds.find((each) => each === next) ?? memberKind)
            setMembers([])
          }}
        />
      </Row>
      {indicator && <Note kind="faint">口径：{raceBases[indicator]}</Note>}
      {memberKind && <MemberChoice options={options} chosen={members} onChange={setMembers} />}
      {known.error && <ProblemNotice problem={problemOf(known.error)} onRetry={() => void known.refetch()} />}
      <Row gap={[12, 16]} align="start">
        <TextEntry label="开始月份" name="fromMonth" hint="如 2025-07" />
        <TextEntry label="结束月份" name="toMonth" hint="如 2025-12" />
        <TextField
          label="目标(%)（可不填）"
          name="targetPercent"
          value={target}
          onChange={setTarget}
          hint="不低于即为达到"
          error={typeof body.targetPercent === 'string' ? '应为0至1000的数字，最多两位小数' : undefined}
        />
      </Row>
    </FormDialog>
  )
}
