"""The screen: panes, lines and views, each in a file of its own."""
