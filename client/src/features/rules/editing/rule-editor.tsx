import type { RuleDraft, RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FaultList } from '../../../ui/form/fault-list.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Fieldset } from '../../../ui/form/fieldset.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Differences } from '../differences.tsx'
import { editionText } from '../rule-text.ts'
import { useSaveDraft, useTrial } from '../rules.queries.ts'
import { Trial } from '../trial/trial.tsx'
import { AdjustmentEditor } from './adjustment-editor.tsx'
import type { EditorProps } from './editor.ts'
import { FormEditor } from './form-editor.tsx'
import { RankingEditor } from './ranking-editor.tsx'
import { baseOf, judge } from './typed-version.ts'

interface RuleEditorProps {
  readonly rule: RulePage
  /** The draft that is changed; null for a new one. */
  readonly draft: RuleDraft | null
  readonly onClose: () => void
}

/** A version as it is typed: what is wrong with it, what it changes, what it would have done, and then it is kept. */
export function RuleEditor({ rule, draft, onClose }: RuleEditorProps) {
  const { today } = useSession()
  const begin = rule.firstMonth ?? monthOfDay(today)
  const [initial] = useState(() => draft?.content ?? baseOf(rule.versions, begin)?.content ?? null)
  const [raw, setRaw] = useState<unknown>(initial)
  const [from, setFrom] = useState<string>(draft?.effectiveMonth ?? begin)
  const [basis, setBasis] = useState(draft?.basis ?? '')
  const { content, faults, differences, base, body } = judge(rule, { raw, from, basis })
  const save = useSaveDraft(rule)
  const trial = useTrial(rule)
  const toast = useToast()
  const isTried = trial.isSuccess && JSON.stringify(trial.variables.content) === JSON.stringify(content)
  const keep = () =>
    body &&
    save.mutate(
      { ...body, id: draft?.ruleId ?? null, version: draft?.version ?? 0 },
      {
        onSuccess: () => {
          toast('已保存草案', '由专班另一人试算后采用')
          onClose()
        },
      },
    )
  return (
    <Card title={draft ? '修改草案' : '拟定新版本'} aside={<Button onClick={onClose}>收起</Button>}>
      <Stack gap={16}>
        <Editor
          kind={rule.kind}
          initial={initial}
          faults={new Map(faults.map(({ pointer, message }) => [pointer.slice(1).replaceAll('/', '.'), message]))}
          onTyped={setRaw}
        />
        <Row align="start" gap={[12, 16]}>
          <TextField label="自哪个月起" name="from" value={from} onChange={setFrom} hint="如 2026-01" />
          <TextField label="依据" name="basis" value={basis} onChange={setBasis} hint="文号或会议" />
        </Row>
        <FaultList faults={faults.map(({ message }) => message)} />
        {differences && differences.length > 0 && (
          <Fieldset legend={`与${editionText(base)}的差别`} isPart>
            <Differences caption="与现行版本的差别" differences={differences} />
          </Fieldset>
        )}
        <Fieldset legend="试算" isPart>
          <Trial kind={rule.kind} trial={trial} content={content} isCurrent={isTried} />
        </Fieldset>
        <Row>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={keep} isBusy={save.isPending} disabled={!body}>
            保存草案
          </Button>
        </Row>
        {save.error && <ProblemNotice problem={problemOf(save.error)} />}
      </Stack>
    </Card>
  )
}

/** Kinds with a form of their own; the others draw the fields that they declare. */
const editors: Readonly<Partial<Record<RuleKind, (props: EditorProps) => React.ReactNode>>> = {
  ranking: RankingEditor,
  adjustment: AdjustmentEditor,
}

function Editor({ kind, ...props }: EditorProps & { readonly kind: RuleKind }) {
  const Own = editors[kind]
  const { form } = recordOf(kind)
  if (Own) return <Own {...props} />
  return form && <FormEditor {...props} form={form} />
}
