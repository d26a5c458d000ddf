// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What `approveAndCall` calls
interface IApprovalReceiver {
    function receiveApproval(address sender, uint256 value, address token, bytes calldata data) external returns (bool);
}
