/** `请填写`, `请选择`: says not what. */
const isBare = (message: string): boolean => message === '请填写' || message === '请选择'

/**
 * What is wrong with a field, in a sentence that needs nothing around it: `请选择灯号`, `预警线：应为数字`. A remark in the
 * label's bracket is left out; what asks for something by itself, or names the field, stands alone.
 */
export function faultSentence(label: string | undefined, message: string): string {
  if (!label) return message
  const name = label.replace(/（[^（）]*）$/, '')
  if (isBare(message)) return `${message}${name}`
  return message.startsWith('请') || message.includes(name) ? message : `${name}：${message}`
}
