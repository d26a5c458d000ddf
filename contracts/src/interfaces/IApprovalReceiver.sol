// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What `approveAndCall` calls
interface IApprovalReceiver {
    /// @notice Tells the spender that it may take `value` now, and what the sender wants it to do.
    /// @param sender who approved
    /// @param value in nRLC
    /// @param token the token that calls
    /// @param data what the sender handed on
    /// @return true, or the call fails
    function receiveApproval(address sender, uint256 value, address token, bytes calldata data) external returns (bool);
}
