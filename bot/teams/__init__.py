"""What the channel for Microsoft Teams needs: tokens, activities, cards and the app package."""
