import { type Challenge, stepChallenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { Check } from '../../ui/form/check.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useChallengeStep } from './challenges.queries.ts'

interface AwardDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** Chooses one or several of those who claimed the task, each with the reason that everybody will read. */
export function AwardDialog({ challenge: { challengeId, title, version, claims }, onClose }: AwardDialogProps) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const submitted = claims.filter(({ state }) => state === 'submitted')
  const awards = Object.entries(reasons).map(([unitCode, reason]) => ({ unitCode, reason }))
  const toggle = (unitCode: string, isChosen: boolean) => {
    const { [unitCode]: _old, ...rest } = reasons
    setReasons(isChosen ? { ...rest, [unitCode]: '' } : rest)
  }
  return (
    <FormDialog
      title="评定中榜单位"
      description={`${submitted.length}个单位揭榜。中榜单位和评定理由公开，其他单位的揭榜内容不公开。`}
      endpoint={stepChallenge}
      command={useChallengeStep(challengeId)}
      body={{ step: 'award', version, awards }}
      verb="评定"
      done={['已评定中榜单位', title]}
      onClose={onClose}
    >
      {submitted.map(({ unitCode, unitName }) => (
        <Stack gap={8} key={unitCode}>
          <Check isChecked={unitCode in reasons} onChange={(isChosen) => toggle(unitCode, isChosen)}>
            {unitName}
          </Check>
          {unitCode in reasons && (
            <TextField
              label={`选定${unitName}的理由`}
              name={`awards.${awards.findIndex((award) => award.unitCode === unitCode)}.reason`}
              value={reasons[unitCode] ?? ''}
              onChange={(reason) => setReasons({ ...reasons, [unitCode]: reason })}
            />
          )}
        </Stack>
      ))}
    </FormDialog>
  )
}
