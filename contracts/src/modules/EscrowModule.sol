// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubDeals} from "../interfaces/IHubDeals.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubEscrow} from "../interfaces/IHubEscrow.sol";
import {IToken} from "../interfaces/IToken.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {LedgerBase} from "./LedgerBase.sol";

/// @title The escrow of a token: deposits and withdrawals
contract EscrowModule is IHubEscrow, LedgerBase {
    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc IHubEscrow
    function token() external view returns (address) {
        return _token;
    }

    // ------------------------------------------------------------------------------------------------ deposits

    /// @inheritdoc IHubEscrow
    function deposit(uint256 amount) external returns (bool) {
        _deposit(msg.sender, amount, msg.sender);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function depositFor(uint256 amount, address target) external returns (bool) {
        _deposit(msg.sender, amount, target);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function depositForArray(uint256[] calldata amounts, address[] calldata targets) external returns (bool) {
        require(amounts.length == targets.length, "invalid-array-length");
        for (uint256 i = 0; i < amounts.length; ++i) {
            _deposit(msg.sender, amounts[i], targets[i]);
        }
        return true;
    }

    /// @inheritdoc IHubEscrow
    function withdraw(uint256 amount) external returns (bool) {
        _withdraw(amount, msg.sender);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function withdrawTo(uint256 amount, address target) external returns (bool) {
        _withdraw(amount, target);
        return true;
    }

    /// @inheritdoc IHubEscrow
    function recover() external onlyOwner returns (uint256 delta) {
        delta = IToken(_token).balanceOf(address(this)) - _totalSupply;
        _mint(_owner, delta);
    }

    /// @inheritdoc IHubEscrow
    function receiveApproval(address sender, uint256 amount, address token_, bytes calldata data)
        external
        returns (bool)
    {
        require(token_ == _token, "wrong-token");
        if (msg.sender != token_) revert IHubErrors.CallerIsNotTheToken(msg.sender, token_);
        _deposit(sender, amount, sender);
        if (data.length != 0) _matchFor(sender, data);
        return true;
    }

    /// @dev The match runs in the hub itself, so it does what it does for everybody; the request's signature, or
    /// presignature, is still needed.
    function _matchFor(address requester, bytes calldata data) private {
        if (data.length < 4) revert IHubErrors.IncompleteSelector(data.length);
        bytes4 selector = bytes4(data);
        if (selector != IHubDeals.matchOrders.selector) revert IHubErrors.UnsupportedOperation(selector);
        if (_requesterOf(data[4:]) != requester) revert IHubErrors.CallerIsNotTheRequester();
        (bool ok, bytes memory answer) = address(this).delegatecall(data);
        if (ok) return;
        if (answer.length == 0) revert IHubErrors.OperationFailed();
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function _requesterOf(bytes calldata orders) private pure returns (address) {
        (,,, RequestOrder memory request) = abi.decode(orders, (AppOrder, DatasetOrder, WorkerpoolOrder, RequestOrder));
        return request.requester;
    }

    // ------------------------------------------------------------------------------------------------ movements

    function _deposit(address from, uint256 amount, address to) private {
        require(IToken(_token).transferFrom(from, address(this), amount), "failed-transferFrom");
        _mint(to, amount);
    }

    function _withdraw(uint256 amount, address to) private {
        _burn(msg.sender, amount);
        if (!IToken(_token).transfer(to, amount)) revert IHubErrors.TokenTransferFailed(to, amount);
    }
}
