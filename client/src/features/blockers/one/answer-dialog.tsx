import { stepBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { Fieldset } from '../../../ui/form/fieldset.tsx'
import { useBlockerStep } from '../blockers.queries.ts'
import { BlockerFiles } from './blocker-files.tsx'
import type { StepDialogProps } from './step-dialog-props.ts'

/** The answer of the unit that leads, with what proves it. */
export function AnswerDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, raisedByName } = blocker
  return (
    <FormDialog
      title={`答复：${title}`}
      description={`答复后停止计时，由${raisedByName}核验；没有文号或附件的不能销号。提出单位逾期不核验的，转市级专班核验，不会自动销号。`}
      isWide
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'answer', version }}
      verb="答复"
      done={({ owedByName }) => [`${number}已答复`, `等${owedByName}核验。`]}
      onClose={onClose}
    >
      <WordsEntry label="答复内容" name="text" hint="办了什么、结果怎样、还差什么" />
      <TextEntry label="证明（可不填）" name="proof" hint="批复文号、纪要编号，或附件说明了什么" />
      <Fieldset legend="附件（选好就上传，不答复也会保留）">
        <BlockerFiles blocker={blocker} />
      </Fieldset>
    </FormDialog>
  )
}
