import { addRegistryEvent } from '@pianqu/shared/registry/registry-event.contract.ts'
import {
  registryEventKinds,
  registryEventNames,
  registryNounNames,
  registryNouns,
} from '@pianqu/shared/registry/registry-event.schema.ts'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useSession } from '../../session/actor.tsx'
import { DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { codesIn } from './event-words.ts'
import { useAddRegistryEvent } from './registry.queries.ts'

const kindOptions = registryEventKinds.map((kind) => ({ value: kind, label: registryEventNames[kind] }))
const nounOptions = registryNouns.map((noun) => ({ value: noun, label: registryNounNames[noun] }))

/** Records what something was called or coded before, or what it is part of now. */
export function AddEventDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession()
  const [kind, setKind] = useState<(typeof registryEventKinds)[number]>('merge')
  const [noun, setNoun] = useState<(typeof registryNouns)[number]>('unit')
  const [successors, setSuccessors] = useState('')
  const isRename = kind === 'rename'
  return (
    <FormDialog
      title="登记更名与合并"
      description="登记之后，用旧名称、旧编码的文件按现在的单位、片区、集群或项目读取，并在预览里说明。原来登记在旧编码下的数据不动，要改归属的请重新导入。"
      endpoint={addRegistryEvent}
      command={useAddRegistryEvent()}
      first={{ on: today }}
      body={{ kind, noun, successors: isRename ? [] : codesIn(successors) }}
      verb="登记"
      done={({ formerCode, formerName, on }) => ['已登记', `${formerName ?? formerCode}，${on}起。`]}
      onClose={onClose}
    >
      <Select
        label="变动"
        value={kind}
        options={kindOptions}
        onChange={(value) => setKind(registryEventKinds.find((each) => each === value) ?? kind)}
      />
      <Select
        label="对象"
        value={noun}
        options={nounOptions}
        onChange={(value) => setNoun(registryNouns.find((each) => each === value) ?? noun)}
      />
      <TextEntry label={isRename ? '编码' : '原编码'} name="formerCode" />
      <TextEntry
        label={isRename ? '原名称' : '原名称（选填）'}
        name="formerName"
        hint={isRename ? '更名之前的名称' : '系统里还有原编码的可以不填'}
      />
      {!isRename && (
        <TextField
          label="现编码"
          name="successors"
          value={successors}
          onChange={setSuccessors}
          hint={kind === 'split' ? '拆成的几个，用顿号分隔' : '并入、划入或改成的一个'}
        />
      )}
      <DayEntry label="生效日期" name="on" />
      <TextEntry label="依据" name="reason" hint="如：区划调整" />
      <TextEntry label="文号（选填）" name="documentNumber" />
    </FormDialog>
  )
}
