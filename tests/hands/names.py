"""What is acted on, by the browser's own names of roles."""

ACTED_ON = {
    *("button", "checkbox", "combobox", "link", "menuitem", "radio", "searchbox", "slider"),
    *("spinbutton", "switch", "tab", "textbox", "Date", "InputTime", "DisclosureTriangle"),
}
