// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A class of tasks by their length.
struct Category {
    string name;
    string description;
    /// Time T of a task, in seconds: contributions until 7 T, reveals during 2 T, finalization until 10 T.
    uint256 workClockTimeRef;
}
