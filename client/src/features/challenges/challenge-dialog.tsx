import { addChallenge, type Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { challengeKindNames, challengeKinds } from '@pianqu/shared/challenges/challenge.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { ChoiceEntry, DayEntry, PickEntry, TextEntry, WordsEntry } from '../../ui/form/entries.tsx'
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
  const { data: areas } = useQuery(areasQuery)
  const { title, ask, kind, areaCode, claimUntil, documentNumber } = challenge ?? {}
  const save = useSaveChallenge(challenge && { id: challenge.challengeId, version: challenge.version })
  const navigate = useNavigate()
  return (
    <FormDialog
      title={challenge ? '更改草稿' : '起草榜单'}
      description="草稿只有市级专班、市领导和审计员能看到；张榜后各单位可见，内容不能再改。"
      endpoint={addChallenge}
      command={save}
      first={{ title, ask, kind, areaCode, claimUntil, documentNumber }}
      verb="保存草稿"
      done={['已保存草稿']}
      onDone={({ challengeId }) => {
        if (!challenge) void navigate(paths.challenge(challengeId))
      }}
      onClose={onClose}
    >
      <TextEntry label="题目" name="title" />
      <WordsEntry label="任务要求" name="ask" hint="要解决什么、达到什么标准、给什么支持" />
      <ChoiceEntry label="类型" name="kind" options={kindOptions} />
      <PickEntry
        label="片区（可不填）"
        name="areaCode"
        options={(areas?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        placeholder="全市"
      />
      <DayEntry label="揭榜截止日期" name="claimUntil" />
      <TextEntry label="文号（可不填）" name="documentNumber" />
    </FormDialog>
  )
}
