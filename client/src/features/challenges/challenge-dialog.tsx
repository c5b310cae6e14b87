import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { type ChallengeKind, challengeKindNames, challengeKinds } from '@pianqu/shared/challenges/challenge.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { paths } from '../../navigation/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { TextArea } from '../../ui/form/text-area.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { areasQuery, useSaveChallenge } from './challenges.queries.ts'

interface ChallengeDialogProps {
  /** The draft that is changed; null for a new one. */
  readonly challenge: Challenge | null
  readonly onClose: () => void
}

const kindOptions = [
  { value: '', label: '不分类型' },
  ...challengeKinds.map((kind) => ({ value: kind, label: challengeKindNames[kind] })),
]

/** A task as it will be published. */
export function ChallengeDialog({ challenge, onClose }: ChallengeDialogProps) {
  const [title, setTitle] = useState(challenge?.title ?? '')
  const [ask, setAsk] = useState(challenge?.ask ?? '')
  const [kind, setKind] = useState<ChallengeKind | null>(challenge?.kind ?? null)
  const [areaCode, setAreaCode] = useState<string | null>(challenge?.areaCode ?? null)
  const [claimUntil, setClaimUntil] = useState<Day | undefined>(challenge?.claimUntil)
  const [documentNumber, setDocumentNumber] = useState(challenge?.documentNumber ?? '')
  const { data: areas } = useQuery(areasQuery)
  const save = useSaveChallenge(challenge && { id: challenge.challengeId, version: challenge.version })
  const navigate = useNavigate()
  const toast = useToast()
  const isReady = title.trim().length >= 2 && ask.trim().length >= 2 && claimUntil !== undefined
  const confirm = () => {
    if (!claimUntil) return
    save.mutate(
      {
        title: title.trim(),
        ask: ask.trim(),
        kind,
        areaCode,
        claimUntil,
        documentNumber: documentNumber.trim() || null,
      },
      {
        onSuccess: ({ challengeId }) => {
          toast('已保存草稿')
          onClose()
          if (!challenge) void navigate(paths.challenge(challengeId))
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={challenge ? '更改草稿' : '起草榜单'}
      description="草稿只有市级专班、市领导和审计员能看到；张榜后各单位可见，内容不能再改。"
      actions={
        <Button variant="primary" onClick={confirm} isBusy={save.isPending} disabled={!isReady}>
          保存草稿
        </Button>
      }
    >
      <Stack>
        <TextField label="题目" name="title" value={title} onChange={setTitle} autoComplete="off" />
        <TextArea
          label="任务要求"
          name="ask"
          value={ask}
          onChange={setAsk}
          hint="要解决什么、达到什么标准、给什么支持"
        />
        <Select
          label="类型"
          value={kind ?? ''}
          options={kindOptions}
          onChange={(value) => setKind(challengeKinds.find((one) => one === value) ?? null)}
        />
        <Picker
          label="片区（可不填）"
          value={areaCode}
          options={(areas?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setAreaCode}
          placeholder="全市"
        />
        <DayField
          label="揭榜截止日期"
          value={claimUntil}
          onChange={(text) => setClaimUntil(text && isDay(text) ? text : undefined)}
        />
        <TextField
          label="文号（可不填）"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
      </Stack>
      {save.error && <ProblemNotice problem={problemOf(save.error)} />}
    </Dialog>
  )
}
