/** How slips with one-time passwords look; the content policy knows this text by its hash, so that no other gets in. */
export const slipStyle =
  'body{font:14px/1.6 sans-serif}section{border-bottom:1px dashed;padding:8px 0;break-inside:avoid}' +
  'h2{font-size:16px;margin:0}p{margin:0}b{font-family:monospace;font-size:16px}'
