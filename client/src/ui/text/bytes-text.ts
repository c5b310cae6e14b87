/** `12 KB`, `3.4 MB`: the size of a file as people say it. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
