declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader exports the file as default.
  export default text;
}
