/** Settings for tests: nothing of VS Code moves, asks or works that no test looks at. */
export const quietSettings = {
  'extensions.ignoreRecommendations': true,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'editor.cursorBlinking': 'solid',
  'chat.disableAIFeatures': true,
};
