"""What is seen: widgets that show what a desk says and report what hands did; they decide nothing."""
