/** Lets the ribbon's buttons call these functions, by the FunctionName of the manifest. */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, act] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel keeps the button pressed until it hears that the command has come to an end, whatever end.
      void act().finally(() => event.completed());
    });
  }
}

/** Opens the pane beside the sheet. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
