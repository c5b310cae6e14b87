import type { RankingGroup } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FaultList } from '../../ui/form/fault-list.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAdoptRule, usePreviewRule } from './ranking.queries.ts'
import { RuleFields } from './rule-fields.tsx'
import { checkForm, formOf } from './rule-form.ts'
import { RuleTrial } from './rule-trial.tsx'
import styles from './rules.module.css'

interface RuleDraftProps {
  readonly current: RankingRule
  readonly firstMonth: Month
  readonly onClose: () => void
}

const sameRule = (a: RankingRule | null, b: RankingRule | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A new version: typed, tried on a month, and only then adopted. */
export function RuleDraft({ current, firstMonth, onClose }: RuleDraftProps) {
  const [form, setForm] = useState(() => formOf(current, firstMonth))
  const [reason, setReason] = useState('')
  const { rule, faults } = checkForm(form, firstMonth)
  const trial = usePreviewRule()
  const adopt = useAdoptRule()
  const toast = useToast()
  const isTried = trial.isSuccess && sameRule(rule, trial.variables.rule as RankingRule)
  const tryOn = (month: Month, group: RankingGroup) => rule && trial.mutate({ rule, month, group })
  const confirm = () =>
    rule &&
    adopt.mutate(
      { ...rule, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(`已采用「${rule.name}」`, `自${monthText(rule.effectiveMonth)}起按新版本排名，以前的名次不变。`)
          onClose()
        },
      },
    )
  return (
    <Card title="拟定新版本" aside="先试算，再采用；以前月份的名次不变">
      <div className={styles['form']}>
        <RuleFields form={form} onChange={setForm} />
        <FaultList faults={faults} />
        <RuleTrial trial={trial} isReady={rule !== null} isTried={isTried} onTry={tryOn} />
        <fieldset className={styles['group']}>
          <legend>采用</legend>
          <div className={styles['wide']}>
            <TextField
              label="依据"
              name="reason"
              value={reason}
              onChange={setReason}
              hint="如：岚重点办〔2025〕12号"
              error={reason.trim().length > 200 ? '最多200个字，请缩短' : undefined}
              autoComplete="off"
            />
          </div>
          <div className={styles['actions']}>
            <Button onClick={onClose}>取消</Button>
            <Button
              variant="primary"
              onClick={confirm}
              isBusy={adopt.isPending}
              disabled={!isTried || reason.trim() === '' || reason.trim().length > 200}
            >
              采用
            </Button>
            {!isTried && <span className={styles['note']}>试算这一版后才能采用。</span>}
            {isTried && reason.trim() === '' && <span className={styles['note']}>请填写依据。</span>}
          </div>
        </fieldset>
        {adopt.error && <ProblemNotice problem={problemOf(adopt.error)} />}
      </div>
    </Card>
  )
}
