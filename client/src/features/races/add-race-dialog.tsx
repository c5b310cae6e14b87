import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import {
  memberKindNames,
  memberKinds,
  raceBases,
  raceIndicatorNames,
  raceIndicators,
} from '@pianqu/shared/rankings/race.schema.ts'
import type { getRankings } from '@pianqu/shared/rankings/ranking.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FaultList } from '../../ui/form/fault-list.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Note } from '../../ui/words/note.tsx'
import { MemberChoice } from './member-choice.tsx'
import { checkRace, firstForm, type RaceForm } from './race-form.ts'
import { membersQuery, useCreateRace } from './races.queries.ts'

interface AddRaceDialogProps {
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

const membersOf = ({ rows }: ReplyOf<typeof getRankings>) =>
  rows.map(({ code, name }) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1))

/** Sets up a race: who, on what, and over which months. */
export function AddRaceDialog({ onClose, onDone }: AddRaceDialogProps) {
  const [form, setForm] = useState(firstForm)
  const patch = (changes: Partial<RaceForm>) => setForm({ ...form, ...changes })
  const members = useQuery({ ...membersQuery(form.memberKind), select: membersOf })
  const options = members.data ?? []
  const { race, faults } = checkRace(form, new Set(options.map(({ code }) => code)))
  const create = useCreateRace()
  const toast = useToast()
  const isUntouched = form === firstForm
  const confirm = () =>
    race &&
    create.mutate(race, {
      onSuccess: ({ id, name }) => {
        toast(`已新建「${name}」`, '名次随各月数据逐月公布。')
        onDone(id)
      },
    })
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title="新建赛马"
      description="选定一组单位，在一段时间里比同一个指标。新建后不能改，录错了撤销再建。"
      problem={create.error && problemOf(create.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={create.isPending} disabled={race === null}>
          新建
        </Button>
      }
    >
      <Stack>
        <TextField label="名称" name="name" value={form.name} onChange={(name) => patch({ name })} autoComplete="off" />
        <Row gap={[12, 16]} align="start">
          <Select
            label="指标"
            value={form.indicator}
            options={raceIndicators.map((value) => ({ value, label: raceIndicatorNames[value] }))}
            onChange={(next) => patch({ indicator: raceIndicators.find((each) => each === next) ?? form.indicator })}
          />
          <Select
            label="参赛单位"
            value={form.memberKind}
            options={memberKinds.map((value) => ({ value, label: memberKindNames[value] }))}
            onChange={(next) =>
              patch({ memberKind: memberKinds.find((each) => each === next) ?? form.memberKind, members: [] })
            }
          />
        </Row>
        <Note kind="faint">口径：{raceBases[form.indicator]}</Note>
        <MemberChoice options={options} chosen={form.members} onChange={(chosen) => patch({ members: chosen })} />
        {members.error && <ProblemNotice problem={problemOf(members.error)} onRetry={() => void members.refetch()} />}
        <RaceSpanFields form={form} patch={patch} />
        {!isUntouched && <FaultList faults={faults} />}
      </Stack>
    </Dialog>
  )
}

interface RaceSpanFieldsProps {
  readonly form: RaceForm
  readonly patch: (changes: Partial<RaceForm>) => void
}

function RaceSpanFields({ form, patch }: RaceSpanFieldsProps) {
  return (
    <Row gap={[12, 16]} align="start">
      <TextField
        label="开始月份"
        name="fromMonth"
        value={form.fromMonth}
        onChange={(fromMonth) => patch({ fromMonth })}
        hint="如 2025-07"
        autoComplete="off"
      />
      <TextField
        label="结束月份"
        name="toMonth"
        value={form.toMonth}
        onChange={(toMonth) => patch({ toMonth })}
        hint="如 2025-12"
        autoComplete="off"
      />
      <TextField
        label="目标(%)（可不填）"
        name="target"
        value={form.target}
        onChange={(target) => patch({ target })}
        hint="不低于即为达到"
        autoComplete="off"
      />
    </Row>
  )
}
